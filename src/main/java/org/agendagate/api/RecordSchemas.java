package org.agendagate.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.agendagate.api.DocumentsController.KeptDocument;
import org.agendagate.api.PacketsController.PacketDecisions;
import org.agendagate.api.RuleBooksController.ArchivedFile;
import org.agendagate.api.RuleBooksController.ArchivedRuleBook;
import org.agendagate.api.RuleBooksController.RuleBooks;
import org.agendagate.api.RuleBooksController.WentLive;
import org.agendagate.api.RulesController.LiveRule;
import org.agendagate.api.RulesController.LiveRules;
import org.agendagate.api.RulesController.RuleProblem;
import org.agendagate.api.RulesController.RuleText;
import org.agendagate.decision.DeclaredOnly;
import org.agendagate.decision.ItemDecision;
import org.agendagate.decision.PacketDecision;
import org.agendagate.documents.Remark;
import org.agendagate.documents.TextChanges;
import org.agendagate.findings.Authority;
import org.agendagate.findings.Evidence;
import org.agendagate.findings.Finding;
import org.agendagate.findings.Review;
import org.agendagate.findings.Wording;
import org.agendagate.language.Place;
import org.agendagate.packet.PacketProblem;
import org.agendagate.rules.RuleChanges;
import org.agendagate.rules.RuleChanges.FileChange;
import org.agendagate.rules.RuleChanges.RuleChange;
import org.jspecify.annotations.Nullable;

/** Tells in the API's document which fields of an answer are always there, and which may be {@code null}. */
final class RecordSchemas {
    private static final List<Class<? extends Record>> ANSWERS = List.of(
            PacketDecision.class,
            ItemDecision.class,
            DeclaredOnly.class,
            Finding.class,
            Wording.class,
            Authority.class,
            Evidence.class,
            PacketDecisions.class,
            Review.class,
            ReviewRequest.class,
            ReviewAnswers.Page.class,
            ReviewAnswers.Counts.class,
            ReviewAnswers.Entry.class,
            ReviewAnswers.RulePlace.class,
            ReviewAnswers.Closed.class,
            ReviewAnswers.Detail.class,
            ReviewAnswers.Result.class,
            RegisterController.Page.class,
            RegisterController.Entry.class,
            RegisterController.UpheldFlag.class,
            LiveRules.class,
            LiveRule.class,
            RuleText.class,
            RuleProblem.class,
            RevisionsController.RevisionList.class,
            RevisionsController.RevisionChanges.class,
            RevisionsController.Withdrawal.class,
            LedgerController.LedgerHead.class,
            LedgerController.LedgerFlaw.class,
            LedgerController.LedgerVerification.class,
            ReplayController.ReplayResult.class,
            RevisionsController.Revision.class,
            RevisionsController.ItemStanding.class,
            RevisionsController.FieldChange.class,
            RevisionsController.WithdrawalAsked.class,
            UsersController.UserList.class,
            UsersController.KnownUser.class,
            UsersController.NewUser.class,
            UsersController.Place.class,
            UsersController.NewPassword.class,
            UsersController.OneTimePassword.class,
            UsersController.FailedLoginList.class,
            UsersController.FailedLoginDay.class,
            UsersController.Me.class,
            RuleBooks.class,
            WentLive.class,
            ArchivedRuleBook.class,
            ArchivedFile.class,
            RuleChanges.class,
            RuleChange.class,
            FileChange.class,
            Place.class,
            KeptDocument.class,
            Remark.class,
            TextChanges.class,
            TextChanges.Change.class,
            PacketProblem.class,
            Problem.class,
            Problem.There.class);

    private RecordSchemas() {}

    static void complete(Components components) {
        for (Class<? extends Record> answer : ANSWERS) {
            Schema<?> schema = components.getSchemas().get(nameOf(answer));
            if (schema == null) {
                throw new IllegalStateException("the document has no schema of " + answer.getSimpleName());
            }
            for (RecordComponent component : answer.getRecordComponents()) {
                complete(schema, component, leavesOutNull(answer) || leavesOutNull(component.getAccessor()));
            }
        }
    }

    private static void complete(Schema<?> schema, RecordComponent component, boolean leavesOutNull) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (!nullable || !leavesOutNull) {
            schema.addRequiredItem(component.getName());
        }
        if (nullable && !leavesOutNull) {
            Schema<?> field = Objects.requireNonNull(schema.getProperties().get(component.getName()));
            schema.getProperties().put(component.getName(), orNull(field));
        }
    }

    /** A field that may be anything may be {@code null} already. */
    private static Schema<?> orNull(Schema<?> field) {
        if (field.get$ref() != null) {
            Schema<?> either = new Schema<>();
            either.setDescription(field.getDescription());
            either.addAnyOfItem(new Schema<>().$ref(field.get$ref()));
            either.addAnyOfItem(new Schema<>().types(Set.of("null")));
            return either;
        }
        if (field.getTypes() != null) {
            field.addType("null");
        }
        return field;
    }

    private static boolean leavesOutNull(AnnotatedElement part) {
        JsonInclude inclusion = part.getAnnotation(JsonInclude.class);
        return inclusion != null && inclusion.value() == JsonInclude.Include.NON_NULL;
    }

    private static String nameOf(Class<?> answer) {
        io.swagger.v3.oas.annotations.media.Schema named =
                answer.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        return named == null || named.name().isEmpty() ? answer.getSimpleName() : named.name();
    }
}

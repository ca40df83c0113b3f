package org.agendagate.facts;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.agendagate.reference.DeclaredDetails;
import org.agendagate.reference.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * The words of {@code .drl} conditions: every fact type and field that a rule may name. Nothing else can be named. What
 * reference data declares comes on top, as fields of {@link Details} and {@link Lists}.
 */
public final class Vocabulary {
    private static final Vocabulary PUBLISHED = new Vocabulary(List.of(
            Item.class,
            Leader.class,
            Opinion.class,
            Department.class,
            Document.class,
            Appointment.class,
            PersonnelCase.class,
            Recusal.class,
            RecusalConflict.class,
            Staffing.class,
            Money.class,
            RedLine.class,
            Project.class,
            MajorDecision.class,
            FairCompetition.class,
            Form.class,
            Slot.class,
            Material.class,
            Claim.class,
            Duplicate.class,
            ReturnReason.class,
            ActionItem.class,
            VagueWording.class,
            LegalReview.class,
            Waiver.class,
            Details.class,
            Lists.class,
            UnlistedName.class,
            Undeclared.class,
            Discrepancy.class,
            Submission.class,
            Application.class,
            Attendance.class,
            Signature.class,
            Proviso.class,
            Consultation.class,
            Reply.class,
            LeaningOpinion.class,
            Paper.class,
            FairReview.class,
            Review.class,
            ReviewComment.class,
            Confirmation.class,
            Attachment.class,
            Prerequisite.class,
            Funding.class,
            ProjectForm.class,
            Property.class,
            StaffingForm.class,
            Step.class,
            Task.class,
            Link.class,
            CureNote.class,
            WaiverForm.class,
            Withdrawal.class,
            DepartmentLeader.class,
            MeetingLoad.class,
            OtherItem.class,
            ClassifiedContent.class));

    private final Map<String, FactType> types;

    Vocabulary(List<Class<? extends Fact>> factClasses) {
        Map<String, FactType> byName = new LinkedHashMap<>();
        for (Class<? extends Fact> factClass : factClasses) {
            byName.put(factClass.getSimpleName(), typeOf(factClass));
        }
        types = Collections.unmodifiableMap(byName);
    }

    private Vocabulary(Map<String, FactType> types) {
        this.types = Collections.unmodifiableMap(types);
    }

    /** The vocabulary of this version of the gate, without what reference data declares. */
    public static Vocabulary published() {
        return PUBLISHED;
    }

    /** This vocabulary, and the fields that {@code details} and {@code lists} declare. */
    public Vocabulary with(DeclaredDetails details, WordLists lists) {
        Map<String, FactType> extended = new LinkedHashMap<>(types);
        extended.computeIfPresent(
                Details.class.getSimpleName(),
                (name, type) -> extended(
                        type,
                        details.all().stream()
                                .flatMap(declaration -> Details.fieldsOf(declaration).stream())
                                .toList()));
        extended.computeIfPresent(
                Lists.class.getSimpleName(),
                (name, type) ->
                        extended(type, lists.all().stream().map(Lists::fieldOf).toList()));
        return new Vocabulary(extended);
    }

    private static FactType extended(FactType type, List<FactField> more) {
        Map<String, FactField> fields = new LinkedHashMap<>(type.byName());
        more.forEach(field -> fields.putIfAbsent(field.name(), field));
        return new FactType(
                type.name(),
                type.called(),
                type.zh(),
                type.en(),
                type.at(),
                type.factClass(),
                Collections.unmodifiableMap(fields));
    }

    /** The fact type of that name in either language, or {@code null} where there is none. */
    public @Nullable FactType findType(String name) {
        FactType type = types.get(name);
        return type != null
                ? type
                : types.values().stream()
                        .filter(other -> !name.isEmpty() && other.called().equals(name))
                        .findFirst()
                        .orElse(null);
    }

    public Collection<FactType> types() {
        return types.values();
    }

    /** The classes of all fact types. */
    public Set<Class<? extends Fact>> factClasses() {
        return types.values().stream().map(FactType::factClass).collect(Collectors.toUnmodifiableSet());
    }

    private static FactType typeOf(Class<? extends Fact> factClass) {
        Meaning meaning = factClass.getAnnotation(Meaning.class);
        if (meaning == null) {
            throw new IllegalArgumentException(factClass.getSimpleName() + " has no meaning");
        }
        Map<String, FactField> fields = new LinkedHashMap<>();
        for (RecordComponent component : factClass.getRecordComponents()) {
            Meaning field = component.getAnnotation(Meaning.class);
            if (field != null) {
                fields.put(component.getName(), fieldOf(factClass.getSimpleName(), component, field));
            }
        }
        return new FactType(
                factClass.getSimpleName(),
                ChineseNames.of(factClass.getSimpleName()),
                meaning.zh(),
                meaning.en(),
                meaning.at(),
                factClass,
                Collections.unmodifiableMap(fields));
    }

    private static FactField fieldOf(String type, RecordComponent component, Meaning meaning) {
        return new FactField(
                component.getName(),
                ChineseNames.of(type + "." + component.getName()),
                kindOf(component),
                meaning.zh(),
                meaning.en(),
                meaning.example(),
                constantsOf(meaning),
                labelsOf(meaning),
                List.of(meaning.from()),
                accessorOf(component));
    }

    private static List<String> constantsOf(Meaning meaning) {
        Enum<?>[] constants = meaning.values().getEnumConstants();
        return constants == null
                ? List.of()
                : Arrays.stream(constants).map(Enum::name).toList();
    }

    /** Every such constant has a {@code label()}: the Chinese word officials use. */
    private static List<String> labelsOf(Meaning meaning) {
        Enum<?>[] constants = meaning.values().getEnumConstants();
        return constants == null
                ? List.of()
                : Arrays.stream(constants).map(Vocabulary::labelOf).toList();
    }

    private static String labelOf(Enum<?> constant) {
        try {
            Method label = constant.getDeclaringClass().getMethod("label");
            return (String) label.invoke(constant);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalArgumentException("no label of " + constant, missing);
        }
    }

    private static FieldKind kindOf(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == String.class) {
            return FieldKind.TEXT;
        } else if (type == boolean.class) {
            return FieldKind.BOOLEAN;
        } else if (type == int.class || type == Integer.class || type == BigDecimal.class) {
            return FieldKind.NUMBER;
        } else if (type == LocalDate.class) {
            return FieldKind.DATE;
        } else if (type == LocalDateTime.class) {
            return FieldKind.TIME;
        } else if (type == List.class) {
            return FieldKind.TEXTS;
        }
        throw new IllegalArgumentException("no field kind for " + component);
    }

    /** Reads through a generated class: about as fast as calling the accessor, which reflection is not. */
    @SuppressWarnings("unchecked")
    private static Function<Object, @Nullable Object> accessorOf(RecordComponent component) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodHandle accessor = lookup.unreflect(component.getAccessor());
            return (Function<Object, @Nullable Object>) LambdaMetafactory.metafactory(
                            lookup,
                            "apply",
                            MethodType.methodType(Function.class),
                            MethodType.methodType(Object.class, Object.class),
                            accessor,
                            accessor.type().wrap())
                    .getTarget()
                    .invoke();
        } catch (Throwable failure) {
            throw new IllegalStateException("no access to " + component, failure);
        }
    }
}

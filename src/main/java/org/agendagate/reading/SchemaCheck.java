package org.agendagate.reading;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Holds a document against the published schema and tells each deviation in our own words. */
final class SchemaCheck {
    private final Schema schema;
    private final SchemaWords words;

    SchemaCheck(PacketSchema published) {
        Dialect dialect = Dialect.builder(Dialects.getDraft202012())
                .keyword(new NonValidationKeyword("x-labels"))
                .build();
        schema = SchemaRegistry.withDialect(dialect).getSchema(published.tree());
        words = new SchemaWords(published);
    }

    /** Adds the deviations, except at spots that are unusable already. */
    void check(JsonNode document, Problems problems) {
        Deviations deviations = deviations(document);
        Set<String> wrongType = new HashSet<>();
        for (Error error : deviations) {
            if (error.getKeyword().equals("type")) {
                wrongType.add(pointer(error));
            }
        }
        for (Error error : deviations) {
            String pointer = pointer(error);
            boolean told = wrongType.contains(pointer)
                    && ofValue(error)
                    && !error.getKeyword().equals("type");
            if (!told && !problems.unusable(pointer)) {
                problems.add(pointer, words.fault(error, pointer));
            }
        }
        problems.dropped(deviations.dropped);
    }

    boolean accepts(JsonNode document) {
        return deviations(document).isEmpty();
    }

    private Deviations deviations(JsonNode document) {
        Deviations deviations = new Deviations();
        schema.validate(document, (ExecutionContext context) -> {
            context.executionConfig(config -> config.formatAssertionsEnabled(true));
            context.setErrors(deviations);
        });
        return deviations;
    }

    /** Where an error belongs: at the field itself where the field is missing or not known. */
    private static String pointer(Error error) {
        NodePath path = error.getInstanceLocation();
        Spot spot = Spot.ROOT;
        for (int i = 0; i < path.getNameCount(); i++) {
            Object element = path.getElement(i);
            spot = element instanceof Integer index ? spot.entry(index) : spot.field(element.toString());
        }
        return (ofValue(error) ? spot : spot.field(error.getProperty())).pointer();
    }

    /** Whether an error is about the value at its place, and not about a field that is missing there or not known. */
    private static boolean ofValue(Error error) {
        return switch (error.getKeyword()) {
            case "required", "additionalProperties", "propertyNames" -> error.getProperty() == null;
            default -> true;
        };
    }

    /** A list that stays small however wrong a document is. */
    private static final class Deviations extends ArrayList<Error> {
        private static final int KEPT = 2000;

        private transient int dropped;

        @Override
        public boolean add(Error error) {
            if (size() < KEPT) {
                return super.add(error);
            }
            dropped++;
            return false;
        }
    }
}

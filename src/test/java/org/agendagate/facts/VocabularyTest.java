package org.agendagate.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private static final Vocabulary PUBLISHED = Vocabulary.published();

    @Test
    void explainsEveryFactAndFieldInBothLanguages() {
        PUBLISHED.types().forEach(type -> {
            assertThat(type.zh()).as(type.name()).containsPattern("\\p{IsHan}");
            assertThat(type.en())
                    .as(type.name())
                    .doesNotContainPattern("\\p{IsHan}")
                    .isNotBlank();
            type.fields().forEach(field -> {
                assertThat(field.zh()).as(name(type, field)).containsPattern("\\p{IsHan}");
                assertThat(field.en())
                        .as(name(type, field))
                        .doesNotContainPattern("\\p{IsHan}")
                        .isNotBlank();
            });
        });
    }

    @Test
    void givesAnExampleOfEveryFieldThatIsNotYesOrNo() {
        PUBLISHED
                .types()
                .forEach(type -> type.fields().stream()
                        .filter(field -> field.kind() != FieldKind.BOOLEAN)
                        .forEach(field -> assertThat(field.example())
                                .as(name(type, field))
                                .isNotBlank()));
    }

    @Test
    void givesExamplesThatCanBe() {
        PUBLISHED
                .types()
                .forEach(type -> type.fields().stream()
                        .filter(field -> !field.example().isEmpty())
                        .forEach(field ->
                                assertThat(canBe(field)).as(name(type, field)).isTrue()));
    }

    private static boolean canBe(FactField field) {
        try {
            return switch (field.kind()) {
                case TEXT, TEXTS -> field.values().isEmpty() || field.values().contains(field.example());
                case NUMBER -> field.example().matches("-?[0-9]+(\\.[0-9]+)?");
                case DATE -> LocalDate.parse(field.example()) != null;
                case TIME -> LocalDateTime.parse(field.example().replace(' ', 'T')) != null;
                case BOOLEAN -> Set.of("true", "false").contains(field.example());
            };
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    private static String name(FactType type, FactField field) {
        return type.name() + "." + field.name();
    }
}

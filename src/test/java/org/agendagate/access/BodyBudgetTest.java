package org.agendagate.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyBudgetTest {
    private final BodyBudget budget = new BodyBudget(10, 6);

    @Test
    void holdsSoMuchFromOneAddressAndInAll() {
        assertThat(budget.take("10.0.0.1", 6)).isTrue();
        assertThat(budget.take("10.0.0.1", 1)).isFalse();
        assertThat(budget.take("10.0.0.2", 5)).isFalse();
        assertThat(budget.take("10.0.0.2", 4)).isTrue();
    }

    @Test
    void holdsMoreOnceSomeIsGivenBack() {
        budget.take("10.0.0.1", 6);
        budget.take("10.0.0.2", 4);

        budget.giveBack("10.0.0.1", 5);

        assertThat(budget.take("10.0.0.2", 3)).isFalse();
        assertThat(budget.take("10.0.0.1", 5)).isTrue();
        assertThat(budget.take("10.0.0.3", 1)).isFalse();
    }
}

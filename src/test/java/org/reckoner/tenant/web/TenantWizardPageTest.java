package org.reckoner.tenant.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantWizardPageTest {
    private final TenantWizardPage wizard = new TenantWizardPage();

    @Test
    void aNewTenantHasOneStepToBeginWith() {
        var steps = wizard.steps(null, 0, 1);
        assertEquals(List.of("current", "locked", "locked", "locked"), states(steps));
        steps.forEach(step -> assertNull(step.href()));
    }

    @Test
    void aDraftIsTakenUpAtTheFirstStepThatIsMissing() {
        var steps = wizard.steps(7L, 2, 1);
        assertEquals(List.of("current", "done", "open", "locked"), states(steps));
        assertEquals("/system/tenant-authentication.xhtml?id=7", steps.get(2).href());
        assertNull(steps.get(3).href());
    }

    @Test
    void allStepsOfAFinishedTenantCanBeOpened() {
        assertEquals(List.of("done", "done", "done", "current"), states(wizard.steps(7L, 4, 4)));
    }

    @ParameterizedTest
    @CsvSource({"1, tenant-licence", "2, tenant-authentication", "3, tenant-administrator", "4, tenant-administrator"})
    void afterEachStepComesTheNext(int done, String page) {
        assertEquals(page, TenantWizardPage.pageAfter(done));
    }

    private static List<String> states(List<TenantWizardPage.Step> steps) {
        return steps.stream().map(TenantWizardPage.Step::state).toList();
    }
}

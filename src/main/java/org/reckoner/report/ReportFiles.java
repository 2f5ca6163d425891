package org.reckoner.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import org.reckoner.platform.Privilege;
import org.reckoner.platform.Requires;

/** Hands files of the tenant the thread is in out. In no transaction: somebody's line may be slow. */
@ApplicationScoped
public class ReportFiles {
    @Inject
    ReportChunkStore chunks;

    /**
     * Writes a file out, a piece in memory.
     *
     * @param file as {@link Reports#file} gave it
     * @throws IOException also where it was deleted in the middle
     */
    @Requires({
        Privilege.EDIT_BILLING,
        Privilege.VIEW_SUBSCRIPTION,
        Privilege.VIEW_BILLING_UNITS,
        Privilege.EDIT_BILLING_UNITS
    })
    public void copy(ReportFile file, OutputStream out) throws IOException {
        chunks.copy(file, out);
    }
}

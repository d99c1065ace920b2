package bihuan.issues.application;

import bihuan.kernel.JurisdictionId;
import bihuan.testing.Application;

/** The work of the nightly job, for tests. */
public final class PersonalWork {
    private PersonalWork() {}

    public static int eraseWhatIsOver(JurisdictionId jurisdiction) {
        return Application.bean(PersonalDesk.class).eraseWhatIsOver(jurisdiction, 100);
    }
}

package bihuan.demo.application;

import bihuan.assignments.Assignments;
import bihuan.assignments.Handling;
import bihuan.assignments.MatterView;
import bihuan.issues.Issues;
import bihuan.issues.Judgements;
import bihuan.issues.Triage;
import bihuan.issues.Withdrawals;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import org.springframework.stereotype.Component;

/** The doors through which the invented people act. */
@Component
record City(
        Issues issues,
        Triage triage,
        Judgements judgements,
        Withdrawals withdrawals,
        Handling handling,
        Assignments assignments) {

    MatterView matter(JurisdictionId jurisdiction, MatterId matter) {
        return assignments.matter(jurisdiction, matter);
    }
}

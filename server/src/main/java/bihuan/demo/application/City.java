package bihuan.demo.application;

import bihuan.assignments.Assignments;
import bihuan.assignments.Handling;
import bihuan.issues.Issues;
import bihuan.issues.Judgements;
import bihuan.issues.Triage;
import org.springframework.stereotype.Component;

/** The doors through which the invented people act, and what they do in a body. */
@Component
record City(
        Issues issues,
        Triage triage,
        Judgements judgements,
        Handling handling,
        Assignments assignments,
        LeadWatch leads,
        Assessing assessing) {}

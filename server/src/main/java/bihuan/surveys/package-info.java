/**
 * Surveys (问卷调查, A8, D5, E3): what enterprises think of the units, asked so that it can be defended.
 *
 * <p>A life from beginning to end: a <em>questionnaire</em> is written and published in versions that never change. A <em>survey</em>
 * names one, the units it asks about, the strata of the register and a quota for each; when it is <em>published</em> its frame is fixed
 * and the ledger hears its digest. The seal over that entry is the seed by which the sample is drawn when the survey is <em>opened</em>:
 * nobody could choose it, everybody can draw again. No enterprise is asked more often in a quarter than the city allows. Each asked one
 * gets a link with a secret, answers, changes its answer, takes it back. When the survey is <em>closed</em> the answers are cut loose
 * from whoever gave them. <em>Results</em> are weighted means with their uncertainty, of at least so many answers that nobody can be
 * recognised, published in versions; a correction says why and stands beside what it corrects.
 *
 * <p>What was answered never enters an event, nor who answered.
 */
@ApplicationModule(
        displayName = "问卷调查",
        allowedDependencies = {"kernel", "rulebook", "organisation", "enterprises", "ledger"})
@NullMarked
package bihuan.surveys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

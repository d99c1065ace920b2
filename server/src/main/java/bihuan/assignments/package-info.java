/**
 * The closed loop (交办督办): one unit owes one result by one time, and somebody else says whether it was delivered.
 *
 * <p>A life from beginning to end: a source module (issues, later campaigns, meetings, commitments) <em>opens</em> a matter; the
 * bureau holds it until it is <em>dispatched</em> to one lead and any number of assisting units, each with clocks of its own. A
 * unit <em>signs</em>, makes <em>first contact</em>, and <em>answers</em>; or it <em>returns</em> the matter in time and once, and
 * the dispatcher rules; a second return forces a joint consultation whose ruling becomes a precedent. It may ask for an
 * <em>extension</em>, <em>suspend</em> the clock while somebody else holds it, or <em>pledge</em> a date (挂账). Then somebody
 * outside the unit gives the <em>verdict</em>: solved closes the matter, unsolved starts a redo with a shorter clock while its age
 * runs on. From before the deadline until long after it, the <em>ladder</em> of chasing climbs by itself.
 *
 * <p>At every moment an open matter has exactly one holder and one due time; the working time of the holders adds up to its age.
 */
@ApplicationModule(
        displayName = "交办督办",
        allowedDependencies = {"kernel", "calendar", "rulebook", "organisation", "identity", "attachments"})
@NullMarked
package bihuan.assignments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

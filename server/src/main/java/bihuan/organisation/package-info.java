/**
 * Who exists in government (组织机构): areas (区划), units in a tree (单位), posts (岗位) and the people who hold them, leading
 * groups and task forces (领导小组、专班).
 *
 * <p>A jurisdiction begins with its areas and one unit of kind {@link bihuan.organisation.UnitKind#BUREAU}, the bureau that
 * supervises. Departments, county governments and their sub-units follow; each unit has one parent at most, and the tree never
 * closes to a ring. Nothing is deleted: a unit is closed from a day on, a posting ends, a member leaves, because cases of the
 * past still name them.
 *
 * <p>Everybody asks "which units are below this one", on every request: {@link bihuan.organisation.Organisation} answers from a
 * snapshot per jurisdiction that is renewed when the version row of the jurisdiction moves. Other modules' SQL joins
 * {@code organisation.published_unit}, {@code published_unit_tree} and {@code published_area}.
 */
@ApplicationModule(displayName = "组织机构", allowedDependencies = "kernel")
@NullMarked
package bihuan.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

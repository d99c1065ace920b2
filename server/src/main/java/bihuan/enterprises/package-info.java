/**
 * The register of enterprises (企业名录): whom the city serves.
 *
 * <p>An enterprise is known by its unified social credit code (统一社会信用代码), which carries its own check digit and is unique in a
 * jurisdiction. It has a name, an area, an industry (GB/T 4754), a size class (大中小微), facts of its profile, and contacts: people
 * whom one may call. A hundred of them are monitoring points (监测点, D5), asked at regular intervals.
 *
 * <p>The hotline finds the caller by phone number, the desk by a piece of the name even if one character was misheard. Every
 * change is an event; names and phone numbers of people stay out of events, which carry a salted digest only, so that a
 * contact can be erased and the ledger still verifies.
 */
@ApplicationModule(
        displayName = "企业名录",
        allowedDependencies = {"kernel", "organisation"})
@NullMarked
package bihuan.enterprises;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

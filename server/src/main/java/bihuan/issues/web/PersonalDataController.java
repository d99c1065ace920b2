package bihuan.issues.web;

import bihuan.issues.PersonalData;
import bihuan.kernel.Caller;
import bihuan.kernel.OpenToAll;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is kept of whoever raised an issue: a copy for him, and its erasure (个人信息保护法 arts. 45, 47). */
@RestController
class PersonalDataController {
    private static final String WHY =
            "The follow-up code, or the session of the enterprise that raised it, opens one's own data only.";

    private final PersonalData data;

    PersonalDataController(PersonalData data) {
        this.data = data;
    }

    @GetMapping("/api/public/issues/{number}/personal-data")
    @OpenToAll(because = WHY)
    ResponseEntity<PersonalData.Copy> copy(
            Caller caller,
            @PathVariable String number,
            @RequestHeader(name = Path.CODE, required = false) @Size(max = 50) @Nullable String code) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(data.copy(caller, Path.number(number), Path.code(code)));
    }

    @DeleteMapping("/api/public/issues/{number}/personal-data")
    @OpenToAll(because = WHY)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(
            Caller caller,
            @PathVariable String number,
            @RequestHeader(name = Path.CODE, required = false) @Size(max = 50) @Nullable String code) {
        data.erase(caller, Path.number(number), Path.code(code));
    }
}

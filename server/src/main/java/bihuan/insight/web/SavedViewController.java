package bihuan.insight.web;

import bihuan.insight.SavedView;
import bihuan.insight.SavedViewId;
import bihuan.insight.SavedViews;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Views of lists that one keeps for oneself. */
@RestController
@RequestMapping("/api/views")
class SavedViewController {
    private final SavedViews views;

    SavedViewController(SavedViews views) {
        this.views = views;
    }

    record NewViewBody(
            @NotNull @Pattern(regexp = "/[a-z/-]{0,60}") String page,
            @NotNull @Size(max = 100) String name,
            @NotNull @Size(max = 2000) String query) {}

    record ViewBody(
            @NotNull @Size(max = 100) String name,
            @NotNull @Size(max = 2000) String query) {}

    @GetMapping
    @Needs(Permission.SELF)
    List<SavedView> of(Caller caller, @RequestParam @Size(max = 60) String page) {
        return views.of(caller, page);
    }

    @PostMapping
    @Needs(Permission.SELF)
    SavedView keep(Caller caller, @RequestBody @Valid NewViewBody body) {
        return views.keep(caller, body.page(), body.name(), body.query());
    }

    @PutMapping("/{id}")
    @Needs(Permission.SELF)
    SavedView change(Caller caller, @PathVariable UUID id, @RequestBody @Valid ViewBody body) {
        return views.change(caller, new SavedViewId(id), body.name(), body.query());
    }

    @DeleteMapping("/{id}")
    @Needs(Permission.SELF)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(Caller caller, @PathVariable UUID id) {
        views.forget(caller, new SavedViewId(id));
    }
}

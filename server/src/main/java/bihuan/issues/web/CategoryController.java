package bihuan.issues.web;

import bihuan.issues.Categories;
import bihuan.issues.Category;
import bihuan.issues.IssueRefusal;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.OpenToAll;
import bihuan.kernel.Permission;
import bihuan.kernel.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tree of categories (诉求分类). */
@RestController
@RequestMapping("/api/categories")
class CategoryController {
    private final Categories categories;

    CategoryController(Categories categories) {
        this.categories = categories;
    }

    record CategoryBody(
            @NotNull @Size(max = 60) String name, @NotNull Boolean retired) {}

    @GetMapping
    @OpenToAll(because = "Whoever raises an issue chooses from it.")
    List<Category> all(Caller caller) {
        return categories.all(caller.jurisdiction());
    }

    /** Two digits make a category of the first level, four one below it. */
    @PutMapping("/{code}")
    @Needs(Permission.CATEGORY_EDIT)
    Category put(Caller caller, @PathVariable String code, @RequestBody @Valid CategoryBody body) {
        categories.put(caller, new Category(code, null, body.name(), body.retired()));
        return categories
                .find(caller.jurisdiction(), code)
                .orElseThrow(() -> Refusal.of(IssueRefusal.NO_SUCH_CATEGORY));
    }
}

package bihuan.issues.web;

import bihuan.issues.Categories;
import bihuan.issues.Category;
import bihuan.issues.CategorySuggestion;
import bihuan.issues.IssueRefusal;
import bihuan.issues.SimilarIssues;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.OpenToAll;
import bihuan.kernel.Permission;
import bihuan.kernel.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The tree of categories (诉求分类). */
@RestController
@RequestMapping("/api/categories")
class CategoryController {
    private final Categories categories;
    private final SimilarIssues similar;

    CategoryController(Categories categories, SimilarIssues similar) {
        this.categories = categories;
        this.similar = similar;
    }

    record CategoryBody(
            @NotNull @Size(max = 60) String name, @NotNull Boolean retired) {}

    @GetMapping
    @OpenToAll(because = "Whoever raises an issue chooses from it.")
    List<Category> all(Caller caller) {
        return categories.all(caller.jurisdiction());
    }

    /** Categories for what is being typed, by what was decided on issues like it. */
    @GetMapping("/suggestions")
    @Needs({Permission.ISSUE_REGISTER_FOR_OTHERS, Permission.ISSUE_TRIAGE})
    List<CategorySuggestion> suggestions(
            Caller caller,
            @RequestParam @Size(max = 2000) String text,
            @RequestParam(defaultValue = "3") @Min(1) @Max(10) int size) {
        return similar.categories(caller, text, size);
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

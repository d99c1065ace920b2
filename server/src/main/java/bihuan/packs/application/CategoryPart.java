package bihuan.packs.application;

import bihuan.issues.Categories;
import bihuan.issues.Category;
import bihuan.kernel.Actor;
import bihuan.kernel.Caller;
import bihuan.kernel.DataScope;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Role;
import bihuan.packs.PackContent;
import bihuan.packs.PackContent.CategoryEntry;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The tree of categories; those of the default tree that the city does not have are retired. */
@Component
@Order(7)
class CategoryPart implements PackPart {
    private final Categories categories;

    CategoryPart(Categories categories) {
        this.categories = categories;
    }

    @Override
    public String name() {
        return "categories";
    }

    @Override
    public void load(PackContent pack, Actor by) {
        if (pack.categories().isEmpty()) {
            return;
        }
        JurisdictionId jurisdiction = pack.head().jurisdiction();
        Caller administrator =
                new Caller(jurisdiction, by, Set.of(Role.ADMINISTRATOR), new DataScope.Everything(), null);
        pack.categories()
                .forEach(entry ->
                        categories.put(administrator, new Category(entry.code(), entry.parent(), entry.name(), false)));
        Set<String> wanted = pack.categories().stream().map(CategoryEntry::code).collect(Collectors.toSet());
        categories.all(jurisdiction).stream()
                .filter(category -> !wanted.contains(category.code()) && !category.retired())
                .forEach(category -> categories.put(
                        administrator, new Category(category.code(), category.parent(), category.name(), true)));
    }
}

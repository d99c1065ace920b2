package bihuan.issues.application;

import bihuan.issues.Categories;
import bihuan.issues.Category;
import bihuan.issues.IssueEvent;
import bihuan.issues.IssueRefusal;
import bihuan.issues.domain.Wording;
import bihuan.issues.persistence.CategoryStore;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the tree of categories; the default tree stands in {@code issues/categories.csv}. */
@Service
class CategoryTree implements Categories {
    private static final Pattern CODE = Pattern.compile("\\d{2}|\\d{4}");

    private final CategoryStore store;
    private final Cases cases;
    private final List<Category> defaults = defaults();

    CategoryTree(CategoryStore store, Cases cases) {
        this.store = store;
        this.cases = cases;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Category> all(JurisdictionId jurisdiction) {
        List<Category> own = store.all(jurisdiction);
        return own.isEmpty() ? defaults : own;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Category> find(JurisdictionId jurisdiction, String code) {
        return all(jurisdiction).stream()
                .filter(category -> category.code().equals(code))
                .findFirst();
    }

    /** The category, if it can be chosen. */
    Category requireInUse(JurisdictionId jurisdiction, String code) {
        Category category = find(jurisdiction, code)
                .orElseThrow(() -> Refusal.of(IssueRefusal.NO_SUCH_CATEGORY).at("/category"));
        if (category.retired()) {
            throw Refusal.of(IssueRefusal.CATEGORY_RETIRED).at("/category");
        }
        return category;
    }

    @Override
    @Transactional
    public void put(Caller caller, Category category) {
        Category wanted = checked(caller.jurisdiction(), category);
        if (find(caller.jurisdiction(), wanted.code()).filter(wanted::equals).isPresent()) {
            return;
        }
        if (store.all(caller.jurisdiction()).isEmpty()) {
            defaults.forEach(one -> store.put(caller.jurisdiction(), one));
        }
        store.put(caller.jurisdiction(), wanted);
        cases.say(new IssueEvent.CategoryPut(
                caller.jurisdiction(),
                caller.actor(),
                cases.now(),
                wanted.code(),
                wanted.parent(),
                wanted.name(),
                wanted.retired()));
    }

    private Category checked(JurisdictionId jurisdiction, Category category) {
        String name = Wording.required(category.name(), 30, "/name");
        String parent = category.code().length() == 4 ? category.code().substring(0, 2) : null;
        boolean fits = CODE.matcher(category.code()).matches()
                && (category.parent() == null || category.parent().equals(parent))
                && (parent == null || find(jurisdiction, parent).isPresent());
        if (!fits) {
            throw Refusal.of(IssueRefusal.BAD_CATEGORY).at("/code");
        }
        return new Category(category.code(), parent, name, category.retired());
    }

    private static List<Category> defaults() {
        try {
            return new ClassPathResource("issues/categories.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(CategoryTree::category)
                    .sorted(java.util.Comparator.comparing(Category::code))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Category category(String line) {
        String[] cells = line.split(",", -1);
        return new Category(cells[0], cells[1].isEmpty() ? null : cells[1], cells[2], false);
    }
}

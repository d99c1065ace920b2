package bihuan.insight.application;

import bihuan.insight.InsightRefusal;
import bihuan.insight.SavedView;
import bihuan.insight.SavedViewId;
import bihuan.insight.SavedViews;
import bihuan.insight.persistence.SavedViewStore;
import bihuan.kernel.AccountId;
import bihuan.kernel.Caller;
import bihuan.kernel.Refusal;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps each account's views. */
@Service
class ViewDesk implements SavedViews {
    private static final int MOST = 50;
    private static final int LONGEST_NAME = 40;

    private final SavedViewStore store;

    ViewDesk(SavedViewStore store) {
        this.store = store;
    }

    @Override
    @Transactional(readOnly = true)
    public List<SavedView> of(Caller caller, String page) {
        return store.of(caller.jurisdiction(), account(caller), page);
    }

    @Override
    @Transactional
    public SavedView keep(Caller caller, String page, String name, String query) {
        if (of(caller, page).size() >= MOST) {
            throw Refusal.of(InsightRefusal.TOO_MANY_VIEWS).with("most", MOST);
        }
        SavedView view = new SavedView(SavedViewId.next(), page, checked(name), query);
        try {
            store.insert(caller.jurisdiction(), account(caller), view);
        } catch (DuplicateKeyException e) {
            throw Refusal.of(InsightRefusal.VIEW_NAME_TAKEN).at("/name");
        }
        return view;
    }

    @Override
    @Transactional
    public SavedView change(Caller caller, SavedViewId id, String name, String query) {
        try {
            return store.update(caller.jurisdiction(), account(caller), id, checked(name), query)
                    .orElseThrow(() -> Refusal.of(InsightRefusal.NO_SUCH_VIEW));
        } catch (DuplicateKeyException e) {
            throw Refusal.of(InsightRefusal.VIEW_NAME_TAKEN).at("/name");
        }
    }

    @Override
    @Transactional
    public void forget(Caller caller, SavedViewId id) {
        store.delete(caller.jurisdiction(), account(caller), id);
    }

    private static String checked(String name) {
        String clean = name.strip();
        if (clean.isEmpty() || clean.codePointCount(0, clean.length()) > LONGEST_NAME) {
            throw Refusal.of(InsightRefusal.VIEW_NAME_WRONG).at("/name").with("most", LONGEST_NAME);
        }
        return clean;
    }

    private static AccountId account(Caller caller) {
        return Objects.requireNonNull(caller.actor().account());
    }
}

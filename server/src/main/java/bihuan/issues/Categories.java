package bihuan.issues;

import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import java.util.List;
import java.util.Optional;

/** The tree of categories (诉求分类), data of each jurisdiction; a jurisdiction that has none yet gets the default tree. */
public interface Categories {

    /** All, retired ones too, ordered by code. */
    List<Category> all(JurisdictionId jurisdiction);

    Optional<Category> find(JurisdictionId jurisdiction, String code);

    /** Adds or changes one; the same again changes nothing. Categories are retired, never deleted. */
    void put(Caller caller, Category category);
}

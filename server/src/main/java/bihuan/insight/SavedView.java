package bihuan.insight;

/**
 * Filters, order and columns of a list under a name.
 *
 * @param page the path of the list
 * @param query what follows {@code ?} in its address
 */
public record SavedView(SavedViewId id, String page, String name, String query) {}

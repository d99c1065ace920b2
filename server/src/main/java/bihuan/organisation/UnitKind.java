package bihuan.organisation;

/** The sorts of units (单位). */
public enum UnitKind {
    /** 营商环境建设监督局: the bureau that supervises all others; exactly one per jurisdiction. */
    BUREAU,
    /** 市直部门: a department of the city. */
    DEPARTMENT,
    /** 县市区政府、功能区管委会: the government of a county or a zone. */
    COUNTY_GOVERNMENT,
    /** 内设机构、下属单位: a part of one of the others. */
    SUBUNIT,
    /** Anything else that owes results, such as a public utility. */
    OTHER;

    /** Whether it is measured and compared with its like. */
    public boolean isDepartmentOrCounty() {
        return this == DEPARTMENT || this == COUNTY_GOVERNMENT;
    }
}

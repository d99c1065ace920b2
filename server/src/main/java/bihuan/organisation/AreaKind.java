package bihuan.organisation;

/** The sorts of areas (区划): the city itself, a county or district (县市区), a development zone (功能区). */
public enum AreaKind {
    CITY,
    COUNTY,
    ZONE
}

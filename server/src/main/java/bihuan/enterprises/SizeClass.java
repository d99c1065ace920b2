package bihuan.enterprises;

/** The size of an enterprise (大中小微), as the Regulations on Classification of SMEs (工信部联企业〔2011〕300号) define it per industry. */
public enum SizeClass {
    /** 大型 */
    LARGE,
    /** 中型 */
    MEDIUM,
    /** 小型 */
    SMALL,
    /** 微型 */
    MICRO
}

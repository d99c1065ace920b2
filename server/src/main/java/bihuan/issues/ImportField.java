package bihuan.issues;

import java.util.List;

/** What a column of an imported workbook can mean, with the headers by which it is known without being told. */
public enum ImportField {
    /** 来源编号: what the source calls the issue; together with the channel it is imported once. */
    REFERENCE("来源编号", "留言编号", "工单编号", "诉求编号", "编号", "reference", "source reference", "id"),
    /** 标题. */
    TITLE("标题", "留言主题", "诉求主题", "主题", "title", "subject"),
    /** 内容: required, unless there is a title. */
    TEXT("内容", "留言详情", "诉求内容", "详情", "问题描述", "text", "content", "details"),
    /** 受理时间: when it was said; now if missing. */
    RECEIVED_AT("受理时间", "留言时间", "来件时间", "登记时间", "时间", "received at", "time", "date"),
    /** 企业名称. */
    ENTERPRISE_NAME("企业名称", "单位名称", "企业", "enterprise", "company"),
    /** 统一社会信用代码. */
    CREDIT_CODE("统一社会信用代码", "信用代码", "credit code", "uscc"),
    /** 联系人. */
    CONTACT_NAME("联系人", "留言用户", "姓名", "contact", "contact name", "user"),
    /** 联系电话. */
    PHONE("联系电话", "电话", "手机", "手机号", "phone", "mobile"),
    /** 诉求分类: code or name of a category. */
    CATEGORY("诉求分类", "分类", "类别", "category"),
    /** 所属区划: code or name of an area. */
    AREA("所属区划", "区划", "地区", "县市区", "area");

    private final String header;
    private final List<String> alsoKnownAs;

    ImportField(String header, String... alsoKnownAs) {
        this.header = header;
        this.alsoKnownAs = List.of(alsoKnownAs);
    }

    /** Its header in the template. */
    public String header() {
        return header;
    }

    /** Other headers that mean it, lower case. */
    public List<String> alsoKnownAs() {
        return alsoKnownAs;
    }
}

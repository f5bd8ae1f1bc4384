package io.zonewatch.registry.platform;

/** What an innovation platform is. */
enum PlatformKind {
    /** 工程研究中心. */
    ENGINEERING_RESEARCH_CENTRE,
    /** 重点实验室. */
    KEY_LABORATORY,
    /** 企业技术中心. */
    ENTERPRISE_TECHNOLOGY_CENTRE,
    /** 工业设计中心. */
    INDUSTRIAL_DESIGN_CENTRE,
    /** 孵化器. */
    INCUBATOR
}

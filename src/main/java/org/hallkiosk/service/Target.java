package org.hallkiosk.service;

/** Whom a service item is for (服务对象). */
public enum Target {
    /** 自然人. */
    NATURAL_PERSON,
    /** 法人. */
    LEGAL_PERSON,
    /** 非法人组织, a sole trader for instance. */
    OTHER_ORGANISATION
}

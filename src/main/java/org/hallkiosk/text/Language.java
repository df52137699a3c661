package org.hallkiosk.text;

/** A language that every text of the kiosk exists in; {@link #tag()} is its BCP 47 tag and the name of its text file. */
public enum Language {
    ZH_CN("zh-CN"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    public String tag() {
        return tag;
    }

    /** The other one: the kiosk's language button offers exactly this. */
    public Language other() {
        return this == ZH_CN ? EN : ZH_CN;
    }
}

package org.hallkiosk.device;

/**
 * Why a device is not simply ready. Keywords follow the stems of IPP's {@code printer-state-reasons} (RFC 8011, 5.4.12)
 * where it has one, so that every kind of device speaks the same words.
 */
public enum Reason {
    NOT_CONNECTED("not-connected"),
    NOT_RESPONDING("not-responding"),
    ANSWER_UNREADABLE("answer-unreadable"),
    ACCESS_DENIED("access-denied"),
    CERTIFICATE_NOT_TRUSTED("certificate-not-trusted"),
    PORT_BUSY("port-busy"),
    MEDIA_EMPTY("media-empty"),
    MEDIA_LOW("media-low"),
    MEDIA_JAM("media-jam"),
    COVER_OPEN("cover-open"),
    CUTTER_FAILURE("cutter-failure"),
    OVERHEATED("overheated"),
    MARKER_SUPPLY_EMPTY("marker-supply-empty"),
    MARKER_SUPPLY_LOW("marker-supply-low"),
    PAUSED("paused"),
    SELF_TEST_FAILED("self-test-failed"),
    NOT_AUTHORISED("not-authorised"),
    JOB_CANCELED("job-canceled"),
    NOT_ACCEPTED("not-accepted"),
    OPTION_NOT_SUPPORTED("option-not-supported"),
    DISABLED("disabled"),
    OTHER("other");

    private final String keyword;

    Reason(String keyword) {
        this.keyword = keyword;
    }

    public String keyword() {
        return keyword;
    }
}

package org.hallkiosk.driver.ipp;

/** A job's name in the printer's queue: the title for people, our id for recognition. No personal data in either. */
record JobName(String title, String jobId) {
    /** {@code job-name} holds 255 octets (RFC 8011, 5.1.3); three octets a Chinese character leave room for the id. */
    private static final int LONGEST_TITLE = 40;

    String text() {
        int end = title.offsetByCodePoints(0, Math.min(LONGEST_TITLE, title.codePointCount(0, title.length())));
        return title.substring(0, end) + " " + mark();
    }

    boolean isOn(JobAttributes job) {
        return job.name().endsWith(mark());
    }

    private String mark() {
        return "(" + jobId + ")";
    }
}

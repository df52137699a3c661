package org.hallkiosk.text.pinyin;

import java.util.List;

/** What can be chosen, best first. Empty only when nothing is typed. */
public record Candidates(List<Candidate> all) {
    private static final Candidates NONE = new Candidates(List.of());

    public Candidates {
        all = List.copyOf(all);
    }

    public static Candidates none() {
        return NONE;
    }

    /**
     * A page for a bar of the given width. A candidate takes one character's width more than its text, and one that is
     * wider than the whole bar gets a page of its own.
     *
     * @param number from 0; a page beyond the last is empty
     * @param width of the bar, counted in Chinese characters
     */
    public List<Candidate> page(int number, int width) {
        int start = 0;
        for (int page = 0; page < number && start < all.size(); page++) {
            start = end(start, width);
        }
        return all.subList(start, end(start, width));
    }

    /** How many pages there are; 0 when there is no candidate. */
    public int pages(int width) {
        int pages = 0;
        for (int start = 0; start < all.size(); start = end(start, width)) {
            pages++;
        }
        return pages;
    }

    private int end(int start, int width) {
        int end = start;
        int taken = 0;
        while (end < all.size()) {
            String text = all.get(end).text();
            taken += text.codePointCount(0, text.length()) + 1;
            if (taken > width && end > start) {
                break;
            }
            end++;
        }
        return end;
    }
}

package org.hallkiosk.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Keeps what would have been said, without a sound: for walking a journey by ear. */
public final class HeardWords implements Voice {
    private final List<Utterance> said = new ArrayList<>();

    @Override
    public synchronized void say(Utterance utterance) {
        said.add(utterance);
    }

    @Override
    public void stop() {}

    @Override
    public VoiceState state() {
        return VoiceState.FINE;
    }

    @Override
    public void close() {}

    /** Everything from this one on, an utterance a line. */
    public synchronized List<String> since(int first) {
        return said.stream().skip(first).map(HeardWords::words).toList();
    }

    /** How many utterances there were. */
    public synchronized int count() {
        return said.size();
    }

    /** The last one. */
    public synchronized String last() {
        return said.isEmpty() ? "" : words(said.getLast());
    }

    /** The number of the first utterance from this one on in which these words were said, or -1. */
    public synchronized int after(int first, String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        for (int i = first; i < said.size(); i++) {
            if (words(said.get(i)).toLowerCase(Locale.ROOT).contains(wanted)) {
                return i;
            }
        }
        return -1;
    }

    private static String words(Utterance utterance) {
        return utterance.prompts().stream().map(Prompt::words).collect(Collectors.joining(" | "));
    }
}

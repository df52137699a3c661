package org.hallkiosk.voice;

/** A loudspeaker or headphones that something can be said on. Safe for use by any thread; nothing here blocks. */
public interface Voice extends AutoCloseable {

    /** Says this and cuts off what is being said. Returns at once; what cannot be said is told by {@link #state}. */
    void say(Utterance utterance);

    /** Cuts off what is being said, at once. */
    void stop();

    /** How it went with what was said last. */
    VoiceState state();

    /** Stops for good. */
    @Override
    void close();

    /** Says nothing at all. */
    static Voice silent() {
        return new Voice() {
            @Override
            public void say(Utterance utterance) {}

            @Override
            public void stop() {}

            @Override
            public VoiceState state() {
                return VoiceState.FINE;
            }

            @Override
            public void close() {}
        };
    }
}

package org.hallkiosk.ui.frame;

/**
 * The words of the frame in the language of the moment. {@code largeText} is 大字, {@code low} 低位, {@code home} 首页,
 * {@code help} 求助.
 */
public record FrameTexts(
        String hallName,
        String language,
        String largeText,
        String contrast,
        String low,
        String back,
        String home,
        String help) {}

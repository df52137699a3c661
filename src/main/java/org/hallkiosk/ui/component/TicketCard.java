package org.hallkiosk.ui.component;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * The applicant's number in the queue, to read from two steps away or to photograph. Where there is width the number
 * stands beside the facts, else above them.
 */
public final class TicketCard extends Region {
    private static final double QR_SIDE = 192;
    private static final int LONGEST_NUMBER = 6;
    private static final double GAP = 40;

    private final Label large;
    private final VBox head;
    private final InfoTable facts = new InfoTable();
    private @Nullable VBox code;

    /** @param title above the number, for instance the service */
    public TicketCard(String title, String number) {
        Label heading = Words.wrapped(title, "type-body");
        heading.setTextAlignment(TextAlignment.CENTER);
        boolean isLong = number.length() > LONGEST_NUMBER;
        large = Words.line(number, isLong ? "type-title" : "type-ticket");
        head = new VBox(heading, large);
        head.setAlignment(Pos.CENTER);
        head.getStyleClass().add(isLong ? "ticket-head-long" : "ticket-head");
        facts.getStyleClass().remove("panel");
        facts.setAlignment(Pos.CENTER);
        getChildren().addAll(head, facts);
        getStyleClass().addAll("panel", "ticket-card");
    }

    public void addFact(String label, String value) {
        facts.add(label, value);
    }

    /** A code to follow the ticket by phone. */
    public void setCode(Image image, String caption) {
        ImageView view = new ImageView(image);
        view.setFitWidth(QR_SIDE);
        view.setFitHeight(QR_SIDE);
        view.setSmooth(false);
        StackPane card = new StackPane(view);
        card.getStyleClass().add("code-card");
        Label words = Words.wrapped(caption, "type-small", "muted");
        words.setTextAlignment(TextAlignment.CENTER);
        words.setAlignment(Pos.CENTER);
        words.setMaxWidth(QR_SIDE + 24);
        VBox column = new VBox(card, words);
        column.setAlignment(Pos.CENTER);
        column.getStyleClass().add("ticket-code");
        getChildren().remove(code);
        getChildren().add(column);
        code = column;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double inner = (width < 0 ? 900 : width) - insets.getLeft() - insets.getRight();
        double codeWidth = codeWidth();
        double codeHeight = code == null ? 0 : code.prefHeight(codeWidth);
        double content;
        if (isWide(inner)) {
            double headWidth = headWidth();
            double factsWidth = inner - headWidth - GAP - room(codeWidth);
            content = Math.max(head.prefHeight(headWidth), Math.max(facts.prefHeight(factsWidth), codeHeight));
        } else {
            content = head.prefHeight(inner) + Math.max(facts.prefHeight(inner - room(codeWidth)), codeHeight);
        }
        return insets.getTop() + content + insets.getBottom();
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double left = insets.getLeft();
        double top = insets.getTop();
        double inner = getWidth() - left - insets.getRight();
        double height = getHeight() - top - insets.getBottom();
        double codeWidth = codeWidth();
        double factsLeft = left;
        if (isWide(inner)) {
            double headWidth = hasFacts() ? headWidth() : inner - room(codeWidth);
            head.resizeRelocate(left, top, headWidth, height);
            factsLeft = left + headWidth + GAP;
        } else {
            double headHeight = head.prefHeight(inner);
            head.resizeRelocate(left, top, inner, headHeight);
            top += headHeight;
            height -= headHeight;
        }
        facts.resizeRelocate(factsLeft, top, Math.max(0, left + inner - factsLeft - room(codeWidth)), height);
        if (code != null) {
            code.resizeRelocate(left + inner - codeWidth, top, codeWidth, height);
        }
    }

    private boolean isWide(double inner) {
        return inner - headWidth() - GAP - room(codeWidth()) >= facts.prefWidth(-1);
    }

    private double headWidth() {
        return large.prefWidth(-1);
    }

    private boolean hasFacts() {
        return !facts.getChildren().isEmpty();
    }

    private double codeWidth() {
        return code == null ? 0 : QR_SIDE + 24;
    }

    private static double room(double codeWidth) {
        return codeWidth == 0 ? 0 : codeWidth + GAP;
    }
}

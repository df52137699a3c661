package org.hallkiosk.fact.signature;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.hallkiosk.fact.signature.Ink.Piece;

/** The picture of a signature: dark ink on nothing, cropped to the ink. Needs no display. */
public final class SignaturePicture {
    private static final Color INK = new Color(0x14, 0x20, 0x2E);
    private static final double MARGIN = 4;

    private SignaturePicture() {}

    /**
     * A PNG with a transparent background.
     *
     * @param scale pixels of the picture for one of the pad; 2 prints well
     * @throws IllegalArgumentException when the signature is empty
     */
    public static byte[] png(Signature signature, double scale) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(draw(signature, scale), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
    }

    private static BufferedImage draw(Signature signature, double scale) {
        if (signature.isEmpty()) {
            throw new IllegalArgumentException("nothing is signed");
        }
        List<Piece> pieces = signature.strokes().stream()
                .flatMap(stroke -> Ink.of(stroke).stream())
                .toList();
        Rectangle2D area = area(pieces);
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(area.getWidth() * scale),
                (int) Math.ceil(area.getHeight() * scale),
                BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.scale(scale, scale);
            graphics.translate(-area.getX(), -area.getY());
            graphics.setColor(INK);
            for (Piece piece : pieces) {
                graphics.setStroke(
                        new BasicStroke((float) piece.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                graphics.draw(new Line2D.Double(piece.fromX(), piece.fromY(), piece.toX(), piece.toY()));
            }
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private static Rectangle2D area(List<Piece> pieces) {
        Rectangle2D area = new Rectangle2D.Double(
                pieces.getFirst().toX(), pieces.getFirst().toY(), 0, 0);
        for (Piece piece : pieces) {
            double around = piece.width() / 2 + MARGIN;
            area.add(Math.min(piece.fromX(), piece.toX()) - around, Math.min(piece.fromY(), piece.toY()) - around);
            area.add(Math.max(piece.fromX(), piece.toX()) + around, Math.max(piece.fromY(), piece.toY()) + around);
        }
        return area;
    }
}

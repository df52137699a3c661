package org.hallkiosk.text.handwriting;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.hallkiosk.text.strokes.StrokeDictionary;

/**
 * Some eight thousand characters, each with its {@link Shape} and the orders in which its strokes are written. The shapes
 * were made from the font LXGW WenKai and come with the program; the orders are read from a Rime dictionary, and
 * where it is not installed no character has one. Takes some 4 MB. Immutable.
 */
final class CharacterModel {
    /** A number of a shape takes four bits. */
    private static final int LEVELS = 15;

    /** No shape has a larger number. */
    private static final float LARGEST = 255 / 1200f;

    private static final int BYTES = Shape.LENGTH / 2;
    private static final String RESOURCE = "shapes.bin.gz";

    private final List<String> characters;
    private final byte[] shapes;
    private final float[] lengths;
    private final List<List<byte[]>> orders;

    private CharacterModel(List<String> characters, byte[] shapes, Map<String, List<byte[]>> orders) {
        this.characters = characters;
        this.shapes = shapes;
        this.orders = characters.stream()
                .map(character -> orders.getOrDefault(character, List.of()))
                .toList();
        lengths = new float[characters.size()];
        for (int i = 0; i < lengths.length; i++) {
            double square = 0;
            for (int k = 0; k < Shape.LENGTH; k++) {
                square += Math.pow(level(i, k), 2);
            }
            lengths[i] = (float) Math.sqrt(square);
        }
    }

    /**
     * Blocks on the disk.
     *
     * @param strokes the Rime dictionary of strokes; need not be there
     */
    static CharacterModel load(Path strokes) {
        try (InputStream resource =
                        Objects.requireNonNull(CharacterModel.class.getResourceAsStream(RESOURCE), RESOURCE);
                DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(resource)))) {
            List<String> characters =
                    in.readUTF().codePoints().mapToObj(Character::toString).toList();
            byte[] shapes = in.readNBytes(characters.size() * BYTES);
            return new CharacterModel(characters, shapes, StrokeDictionary.orders(strokes, new HashSet<>(characters)));
        } catch (IOException e) {
            throw new IllegalStateException(RESOURCE + " cannot be read", e);
        }
    }

    /** Writes what {@link #load} reads: each character and its shape. */
    static void write(Map<String, float[]> shapes, OutputStream to) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(to))) {
            out.writeUTF(String.join("", shapes.keySet()));
            for (float[] shape : shapes.values()) {
                out.write(packed(shape));
            }
        }
    }

    /** Two numbers in each byte. */
    static byte[] packed(float[] shape) {
        byte[] packed = new byte[BYTES];
        for (int k = 0; k < shape.length; k++) {
            int level = Math.round(Math.min(LARGEST, shape[k]) / LARGEST * LEVELS);
            packed[k / 2] |= (byte) (k % 2 == 0 ? level : level << 4);
        }
        return packed;
    }

    private int level(int character, int k) {
        int pair = shapes[character * BYTES + k / 2];
        return k % 2 == 0 ? pair & LEVELS : pair >> 4 & LEVELS;
    }

    List<String> characters() {
        return characters;
    }

    /** The places of the characters in {@link #characters}. */
    Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        for (String character : characters) {
            places.put(character, places.size());
        }
        return places;
    }

    /** The shape of the character at this place, packed. */
    byte[] shapeAt(int place) {
        return Arrays.copyOfRange(shapes, place * BYTES, (place + 1) * BYTES);
    }

    /** For each character how alike its shape is: 1 the same, 0 nothing in common. */
    float[] alike(float[] shape) {
        float[] alike = new float[characters.size()];
        for (int i = 0; i < alike.length; i++) {
            float sum = 0;
            int from = i * BYTES;
            for (int k = 0; k < BYTES; k++) {
                int pair = shapes[from + k];
                sum += shape[2 * k] * (pair & LEVELS) + shape[2 * k + 1] * (pair >> 4 & LEVELS);
            }
            alike[i] = sum / lengths[i];
        }
        return alike;
    }

    /** For each character the least that the orders of its strokes cost; the most where none is known. */
    float[] costs(StrokeOrder drawn) {
        float[] costs = new float[characters.size()];
        for (int i = 0; i < costs.length; i++) {
            float least = StrokeOrder.MOST;
            for (byte[] order : orders.get(i)) {
                least = Math.min(least, drawn.cost(order));
            }
            costs[i] = least;
        }
        return costs;
    }

    @Override
    public String toString() {
        return "CharacterModel[" + characters.size() + " characters]";
    }
}

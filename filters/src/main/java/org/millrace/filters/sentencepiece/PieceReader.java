package org.millrace.filters.sentencepiece;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a model's file: a protocol-buffer message of pieces, settings of training and settings of normalisation. */
final class PieceReader {
    private static final int UNIGRAM = 1;
    private static final int NORMAL = 1;
    private static final int USER_DEFINED = 4;

    private final Wire wire;
    private final List<String> pieces = new ArrayList<>();
    private float[] scores = new float[1 << 10];
    private byte[] rules = new byte[0];
    private boolean addDummyPrefix = true;
    private boolean removeExtraBlanks = true;

    PieceReader(String name, byte[] bytes) {
        this.wire = new Wire(name, bytes);
    }

    PieceModel read() {
        for (int field = wire.next(); field != 0; field = wire.next()) {
            switch (field) {
                case 1 -> readPiece(wire.asMessage());
                case 2 -> readTraining(wire.asMessage());
                case 3 -> readNormalisation(wire.asMessage());
                default -> {
                    // samples and extensions say nothing about pieces
                }
            }
        }
        if (pieces.isEmpty()) {
            throw wire.fault("pieces of a SentencePiece model", "none");
        }
        CharacterMap map;
        try {
            map = CharacterMap.of(rules);
        } catch (IllegalArgumentException e) {
            throw wire.fault("a SentencePiece model", "a fault: " + e.getMessage());
        }
        return new PieceModel(
                pieces,
                Arrays.copyOf(scores, pieces.size()),
                new PieceNormaliser(map, addDummyPrefix, removeExtraBlanks));
    }

    private void readPiece(Wire piece) {
        String text = "";
        float score = 0;
        long type = NORMAL;
        for (int field = piece.next(); field != 0; field = piece.next()) {
            switch (field) {
                case 1 -> text = piece.asText();
                case 2 -> score = piece.asFloat();
                case 3 -> type = piece.asNumber();
                default -> {
                    // an extension
                }
            }
        }
        if (type == USER_DEFINED) {
            throw piece.fault("a model without user-defined symbols", "'" + text + "'");
        }
        if (text.isEmpty() || !Float.isFinite(score)) {
            throw piece.fault("a piece with a finite score", "'" + text + "' of " + score);
        }
        if (type == NORMAL) { // control symbols, the unknown one and unused ones are in no text
            if (pieces.size() == scores.length) {
                scores = Arrays.copyOf(scores, 2 * pieces.size());
            }
            scores[pieces.size()] = score;
            pieces.add(text);
        }
    }

    private static void readTraining(Wire settings) {
        for (int field = settings.next(); field != 0; field = settings.next()) {
            switch (field) {
                case 3 -> expect(settings, UNIGRAM, "a unigram model");
                case 24 -> expect(settings, 0, "a model with blanks in front of words");
                case 35 -> expect(settings, 0, "a model without bytes for unknown characters");
                default -> {
                    // how the model was trained
                }
            }
        }
    }

    private void readNormalisation(Wire settings) {
        for (int field = settings.next(); field != 0; field = settings.next()) {
            switch (field) {
                case 2 -> rules = settings.asBytes();
                case 3 -> addDummyPrefix = settings.asNumber() != 0;
                case 4 -> removeExtraBlanks = settings.asNumber() != 0;
                case 5 -> expect(settings, 1, "a model that writes blanks as U+2581");
                default -> {
                    // where the rules came from
                }
            }
        }
    }

    private static void expect(Wire settings, long value, String what) {
        if (settings.asNumber() != value) {
            throw settings.fault(what, "another (setting " + settings.asNumber() + ")");
        }
    }
}

package org.millrace.core;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest that Millrace names things by: SHA-256, which every Java platform must have. */
public final class Digests {
    /** Copied for each caller, for to look for an implementation costs more than to digest a short text. */
    private static final MessageDigest FRESH = fresh();

    private Digests() {}

    private static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** A fresh SHA-256. */
    public static MessageDigest sha256() {
        try {
            return (MessageDigest) FRESH.clone();
        } catch (CloneNotSupportedException e) {
            return fresh(); // an implementation in hardware, say
        }
    }
}

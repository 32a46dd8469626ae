package org.millrace.core;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest that Millrace names things by: SHA-256, which every Java platform must have. */
public final class Digests {
    private Digests() {}

    /** A fresh SHA-256. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}

package org.millrace.core;

import java.util.Objects;

/**
 * Where a record came from. What is not known is the empty string, and a number that is not known is negative, except
 * {@code httpStatus}, which is then 0.
 *
 * @param source name of the recipe's source
 * @param kind what sort of place it is, and so how {@code locator} is read: {@code warc}, {@code arc}, {@code jsonl}, …
 * @param container the input's name: its path relative to the source's base folder, so that it says nothing about the
 *     machine
 * @param offset first byte of the record in the container as it is stored (compressed bytes where records are compressed
 *     one by one); in an archive whose members cannot be addressed by a byte, the member's ordinal
 * @param length bytes that the record takes there
 * @param locator what the id is made from: unique among all records of that kind, the same in every run
 * @param recordId the record's own name, {@code WARC-Record-ID} without its brackets
 * @param uri what the record is a copy of
 * @param path path inside an archive, {@code /} between its parts
 * @param repo repository as {@code host/owner/name} in lower case
 * @param fetchedAt when it was fetched, as ISO 8601 in UTC with seconds: {@code 2024-05-18T01:58:10Z}
 * @param httpStatus status of the response, or 0
 * @param mediaType media type in lower case without parameters: found by content where the archive says so, else declared
 * @param payloadDigest digest that the archive itself states, {@code sha1:…}; only published for sources that are public
 */
public record Origin(
        String source,
        String kind,
        String container,
        long offset,
        long length,
        String locator,
        String recordId,
        String uri,
        String path,
        String repo,
        String fetchedAt,
        int httpStatus,
        String mediaType,
        String payloadDigest) {

    /** Refuses null: what is not known is empty. */
    public Origin {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(container, "container");
        Objects.requireNonNull(locator, "locator");
        Objects.requireNonNull(recordId, "recordId");
        Objects.requireNonNull(uri, "uri");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(repo, "repo");
        Objects.requireNonNull(fetchedAt, "fetchedAt");
        Objects.requireNonNull(mediaType, "mediaType");
        Objects.requireNonNull(payloadDigest, "payloadDigest");
    }

    /** The record of {@code length} bytes at {@code offset} of a container, located by just that until told otherwise. */
    public static Origin at(String source, String kind, String container, long offset, long length) {
        return new Origin(
                source, kind, container, offset, length, container + "@" + offset, "", "", "", "", "", 0, "", "");
    }

    /** The id of the record: see {@link DocumentId}. */
    public DocumentId id() {
        return DocumentId.of(kind, locator);
    }

    public Origin withLength(long newLength) {
        Draft draft = new Draft(this);
        draft.length = newLength;
        return draft.origin();
    }

    public Origin withLocator(String newLocator) {
        Draft draft = new Draft(this);
        draft.locator = newLocator;
        return draft.origin();
    }

    /** A copy named by its own record id, which becomes the locator too: it holds wherever the archive lies. */
    public Origin withRecordId(String newRecordId) {
        Draft draft = new Draft(this);
        draft.recordId = newRecordId;
        draft.locator = newRecordId;
        return draft.origin();
    }

    public Origin withUri(String newUri) {
        Draft draft = new Draft(this);
        draft.uri = newUri;
        return draft.origin();
    }

    public Origin withPath(String newPath) {
        Draft draft = new Draft(this);
        draft.path = newPath;
        return draft.origin();
    }

    public Origin withRepo(String newRepo) {
        Draft draft = new Draft(this);
        draft.repo = newRepo;
        return draft.origin();
    }

    public Origin withFetchedAt(String newFetchedAt) {
        Draft draft = new Draft(this);
        draft.fetchedAt = newFetchedAt;
        return draft.origin();
    }

    public Origin withHttpStatus(int newHttpStatus) {
        Draft draft = new Draft(this);
        draft.httpStatus = newHttpStatus;
        return draft.origin();
    }

    public Origin withMediaType(String newMediaType) {
        Draft draft = new Draft(this);
        draft.mediaType = newMediaType;
        return draft.origin();
    }

    public Origin withPayloadDigest(String newPayloadDigest) {
        Draft draft = new Draft(this);
        draft.payloadDigest = newPayloadDigest;
        return draft.origin();
    }

    /** The components of a copy, to change one of them. */
    private static final class Draft {
        private final String source;
        private final String kind;
        private final String container;
        private final long offset;
        private long length;
        private String locator;
        private String recordId;
        private String uri;
        private String path;
        private String repo;
        private String fetchedAt;
        private int httpStatus;
        private String mediaType;
        private String payloadDigest;

        Draft(Origin of) {
            source = of.source;
            kind = of.kind;
            container = of.container;
            offset = of.offset;
            length = of.length;
            locator = of.locator;
            recordId = of.recordId;
            uri = of.uri;
            path = of.path;
            repo = of.repo;
            fetchedAt = of.fetchedAt;
            httpStatus = of.httpStatus;
            mediaType = of.mediaType;
            payloadDigest = of.payloadDigest;
        }

        Origin origin() {
            return new Origin(
                    source,
                    kind,
                    container,
                    offset,
                    length,
                    locator,
                    recordId,
                    uri,
                    path,
                    repo,
                    fetchedAt,
                    httpStatus,
                    mediaType,
                    payloadDigest);
        }
    }
}

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
        return new Origin(
                source,
                kind,
                container,
                offset,
                newLength,
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

    public Origin withLocator(String newLocator) {
        return new Origin(
                source,
                kind,
                container,
                offset,
                length,
                newLocator,
                recordId,
                uri,
                path,
                repo,
                fetchedAt,
                httpStatus,
                mediaType,
                payloadDigest);
    }

    /** A copy named by its own record id, which becomes the locator too: it holds wherever the archive lies. */
    public Origin withRecordId(String newRecordId) {
        return new Origin(
                source,
                kind,
                container,
                offset,
                length,
                newRecordId,
                newRecordId,
                uri,
                path,
                repo,
                fetchedAt,
                httpStatus,
                mediaType,
                payloadDigest);
    }

    public Origin withUri(String newUri) {
        return new Origin(
                source,
                kind,
                container,
                offset,
                length,
                locator,
                recordId,
                newUri,
                path,
                repo,
                fetchedAt,
                httpStatus,
                mediaType,
                payloadDigest);
    }

    public Origin withPath(String newPath) {
        return new Origin(
                source,
                kind,
                container,
                offset,
                length,
                locator,
                recordId,
                uri,
                newPath,
                repo,
                fetchedAt,
                httpStatus,
                mediaType,
                payloadDigest);
    }

    public Origin withRepo(String newRepo) {
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
                newRepo,
                fetchedAt,
                httpStatus,
                mediaType,
                payloadDigest);
    }

    public Origin withFetchedAt(String newFetchedAt) {
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
                newFetchedAt,
                httpStatus,
                mediaType,
                payloadDigest);
    }

    public Origin withHttpStatus(int newHttpStatus) {
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
                newHttpStatus,
                mediaType,
                payloadDigest);
    }

    public Origin withMediaType(String newMediaType) {
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
                newMediaType,
                payloadDigest);
    }

    public Origin withPayloadDigest(String newPayloadDigest) {
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
                newPayloadDigest);
    }
}

/**
 * The last phase: documents and decisions are joined by key, shard by shard, into data, manifest and ledger; then the
 * release is summed up, checked for balance, and sealed with checksums.
 */
package org.millrace.pipeline.release;

/** Addresses of wallets, by the checks that are in them. */
package org.millrace.filters.privacy.crypto;

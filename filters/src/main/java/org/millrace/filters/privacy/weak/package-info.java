/** Categories that are off by default: their forms are weak, or what they find is often no personal data. */
package org.millrace.filters.privacy.weak;

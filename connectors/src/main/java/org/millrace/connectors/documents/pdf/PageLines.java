package org.millrace.connectors.documents.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.millrace.connectors.documents.text.Budget;

/**
 * The lines of each page, in the order of the page's content, which is the reading order with nearly all producers;
 * sorting by place instead would cut across columns.
 *
 * <p>PDFBox finds words and lines, and puts right-to-left text into logical order. A gap of more than twice the
 * font's size within a line becomes a tab.
 */
final class PageLines extends PDFTextStripper {
    private static final double COLUMN_GAP = 2;

    private final Budget budget;
    private final List<List<Line>> pages = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<Line> page = new ArrayList<>();
    private boolean wordEnded;
    private double left;
    private double right;
    private double y;
    private double size;

    PageLines(Budget budget) {
        this.budget = budget;
        setSortByPosition(false);
        setShouldSeparateByBeads(true);
        setSuppressDuplicateOverlappingText(true);
    }

    List<List<Line>> read(PDDocument file) throws IOException {
        writeText(file, Writer.nullWriter());
        return pages;
    }

    @Override
    public void processPage(PDPage next) throws IOException {
        budget.page();
        page = new ArrayList<>();
        pages.add(page);
        super.processPage(next);
        endLine();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        budget.step();
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        budget.step();
        super.processTextPosition(glyph);
    }

    @Override
    protected void writeString(String word, List<TextPosition> glyphs) {
        if (glyphs.isEmpty()) {
            add(word);
            return;
        }
        double from = Double.MAX_VALUE;
        double to = -Double.MAX_VALUE;
        double height = 0;
        for (TextPosition glyph : glyphs) {
            from = Math.min(from, glyph.getXDirAdj());
            to = Math.max(to, glyph.getXDirAdj() + glyph.getWidthDirAdj());
            height = Math.max(height, Math.abs(glyph.getFontSizeInPt()));
        }
        if (text.isEmpty()) {
            left = from;
            right = to;
            y = glyphs.get(0).getYDirAdj();
            size = height;
        } else if (wordEnded) {
            double gap = Math.max(from - right, left - to);
            text.append(gap > COLUMN_GAP * Math.max(size, height) ? '\t' : ' ');
        }
        left = Math.min(left, from);
        right = Math.max(right, to);
        size = Math.max(size, height);
        wordEnded = false;
        add(word);
    }

    private void add(String word) {
        budget.characters(word.length());
        text.append(word);
    }

    @Override
    protected void writeWordSeparator() {
        wordEnded = true;
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphEnd() {
        endLine();
    }

    @Override
    protected void endArticle() throws IOException {
        endLine();
        super.endArticle();
    }

    private void endLine() {
        String line = spacesCollapsed();
        if (!line.isEmpty()) {
            page.add(new Line(line, left, right, y, size));
        }
        text.setLength(0);
        wordEnded = false;
    }

    /** The line with one space for each run of white space that holds no tab, and none at its ends. */
    private String spacesCollapsed() {
        StringBuilder line = new StringBuilder(text.length());
        char gap = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t' || (gap == 0 && isSpace(c))) {
                gap = c == '\t' ? c : ' ';
            } else if (!isSpace(c)) {
                if (gap != 0 && !line.isEmpty()) {
                    line.append(gap);
                }
                gap = 0;
                line.append(c);
            }
        }
        return line.toString();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}

package org.millrace.filters.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommentsTest {
    @Test
    void countsCommentsWithTheirMarks() {
        assertComments("Java", "int a; // b\nint c;\n", "// b");
        assertComments("Java", "/* a\n b */ int c;", "/* a\n b */");
        assertComments("C", "int a; /* b", "/* b");
        assertComments("CSS", "a { } /* b */ // c", "/* b */");
        assertComments("Shell", "a # b\necho $#\n", "# b");
        assertComments("SQL", "select 1 -- a\n", "-- a");
        assertComments("Lua", "--[[ a\n]] b -- c", "--[[ a\n]]-- c");
        assertComments("Haskell", "{- a -} b -- c", "{- a -}-- c");
        assertComments("TeX", "10\\% of % a\n", "% a");
        assertComments("HTML", "<p><!-- a --></p>", "<!-- a -->");
        assertComments("Ruby", "a\n=begin\nb\n=end\nc # d", "\n=begin\nb\n=end# d");
    }

    @Test
    void countsNoMarksInStrings() {
        assertComments("Java", "String a = \"http://b\"; // c", "// c");
        assertComments("Java", "String a = \"\\\"//\";", "");
        assertComments("Java", "char a = '\"'; // b", "// b");
        assertComments("Kotlin", "val a = \"\"\"\n// b\n\"\"\"", "");
        assertComments("JavaScript", "a = `\n// b\n`;", "");
        assertComments("JavaScript", "a.replace(/\"/g, b); // c", "// c");
        assertComments("JavaScript", "a = b / c; // d", "// d");
        assertComments("Python", "a = '# b'  # c\n", "# c");
    }

    @Test
    void closesAStringWithItsLine() {
        assertComments("Java", "it's\n// a", "// a");
    }

    @Test
    void countsDocumentationOfPython() {
        assertComments("Python", "\"\"\"a\"\"\"\nb = 1\n", "\"\"\"a\"\"\"");
        assertComments("Python", "# a\n'b'\n", "# a'b'");
        assertComments("Python", "def a(\n    b,\n):\n\n    '''c'''\n", "'''c'''");
        assertComments("Python", "class A:\n  'b'\n", "'b'");
        assertComments("Python", "async def a(): # b\n  'c'\n", "# b'c'");
    }

    @Test
    void countsNoOtherStringsOfPython() {
        assertComments("Python", "a = \"\"\"b\"\"\"\n", "");
        assertComments("Python", "if a:\n  'b'\n", "");
        assertComments("Python", "import a\n'b'\n", "");
        assertComments("Python", "def a():\n  b()\n  'c'\n", "");
        assertComments("Python", "def a(): pass\nif b:\n  'c'\n", "");
        assertComments("Java", "\"a\";", "");
    }

    private static void assertComments(String language, String text, String comments) {
        assertThat(Comments.chars(text, language)).as(text).isEqualTo(comments.length());
    }
}

using HealOperator.Core.Gating.Honesty.Languages.Braced;
using HealOperator.Core.Gating.Honesty.Tests;

namespace HealOperator.Core.Gating.Honesty.Languages.Jvm;

/// <summary>Tests of JUnit 4 and 5, TestNG and kotlin.test, with their assertions, AssertJ, Hamcrest, Truth and Mockito.</summary>
internal sealed class JvmTests : BracedDialect
{
    private const string Annotation =
        @"^[ \t]*@(?:\w+\.)*(?:Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate|Property|Theory)\b(?:\s*\([^()]*(?:\([^()]*\)[^()]*)*\))?(?:\s*@[\w.]+(?::\w+)?(?:\s*\([^()]*(?:\([^()]*\)[^()]*)*\))?)*\s*";

    private const string Broad = @"""?(?:java\.lang\.)?(?:Exception|Throwable|RuntimeException|Error)(?:\.class|::class(?:\.java)?|"")";

    private static readonly SafeRegex JavaDeclaration = SafeRegex.Of(Annotation + @"(?:(?:public|protected|private|static|final|synchronized|abstract)\s+)*(?:<[^>\n]*>\s+)?[\w.<>\[\]?, ]+\s+(?<name>\w+)\s*\(");

    private static readonly SafeRegex KotlinDeclaration = SafeRegex.Of(Annotation + @"(?:(?:public|internal|private|protected|open|override|suspend|inline)\s+)*fun\s+(?:<[^>\n]*>\s*)?(?<name>\w+|`[^`\n]*`)\s*\(");

    private static readonly AssertionReader Calls = new(
        SafeRegex.Of(@"@(?<name>Test)\s*\([^()]*\bexpected|\b(?<name>(?:assert\w*|expectThrows|fail|verify\w*|expect\w*)(?:<[^()\n;{}]*>)?)\s*[({]"),
        [
            new(@"Test|(?:assertThrows|expectThrows|assertThrowsExactly|assertFailsWith|assertThatThrownBy|assertThatExceptionOfType)(?:<.*>)?", AssertionStrength.Exact) { Counts = 1, NamesFailure = true },
            new(@"assertFails|assertThatCode|assertThatNoException|assertDoesNotThrow", AssertionStrength.Presence) { Counts = 0 },
            new(@"assertTrue|assertFalse|assert", AssertionStrength.Presence) { Counts = 1, IsCondition = true },
            new(@"assertEquals|assertSame|assertArrayEquals|assertIterableEquals|assertLinesMatch|assertContentEquals|assertContains", AssertionStrength.Exact) { Counts = 2, IsComparison = true },
            new(@"assertNull|assertInstanceOf|assertIs(?:<.*>)?|assertAll|assertTimeout\w*", AssertionStrength.Exact) { Counts = 2 },
            new(@"assertNotNull", AssertionStrength.Presence) { Counts = 1 },
            new(@"assertThat|assertWithMessage", AssertionStrength.Presence) { Counts = 2 },
            new(@"verify\w*", AssertionStrength.Exact) { Counts = 2 },
            new(@"assert\w+(?:<.*>)?", AssertionStrength.Loose),
        ],
        [
            (SafeRegex.Of(@"\bis\((?:notNull|any|instanceOf)\w*\("), AssertionStrength.Presence),
            (SafeRegex.Of(@"\b(?:isEqualTo|hasSize|containsExactly\w*|isNull|isEmpty|isTrue|isFalse|isSameAs|isZero|isExactlyInstanceOf|hasMessage|equalTo|is|sameInstance|nullValue|empty|hasValue|contains)\("), AssertionStrength.Exact),
            (SafeRegex.Of($@"\b(?:isNotNull|isNotEmpty|isNotBlank|isPresent|notNullValue|anything|any|atLeast|atLeastOnce|atMost)\(|\bisInstanceOf\({Broad}"), AssertionStrength.Presence),
            (SafeRegex.Of(@"\.\w+\("), AssertionStrength.Loose),
        ]);

    private JvmTests(Language language, SafeRegex declaration)
        : base(language, declaration, Calls)
    {
    }

    /// <summary>Tests in Java.</summary>
    public static JvmTests Java { get; } = new(Language.Java, JavaDeclaration);

    /// <summary>Tests in Kotlin.</summary>
    public static JvmTests Kotlin { get; } = new(Language.Kotlin, KotlinDeclaration);
}

namespace ReusePort.Configuration;

/// <summary>A place in the text of the rules.</summary>
/// <param name="rule">The number of the rule, from 1; 0 for the whole text.</param>
/// <param name="term">The term; <see cref="Term.None"/> if it is none, or the whole rule.</param>
/// <param name="text">The part of the text.</param>
internal readonly struct TermPlace(int rule, Term term, TextRange text)
{
    /// <summary>The number of the rule, from 1; 0 for the whole text.</summary>
    public int Rule { get; } = rule;

    /// <summary>The term; <see cref="Term.None"/> if it is none, or the whole rule.</summary>
    public Term Term { get; } = term;

    /// <summary>The part of the text.</summary>
    public TextRange Text { get; } = text;
}

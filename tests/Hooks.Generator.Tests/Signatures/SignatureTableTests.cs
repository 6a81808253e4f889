using Hooks.Generator.Symbols;
using Hooks.Generator.Tests.Support;

namespace Hooks.Generator.Tests.Signatures;

public class SignatureTableTests
{
    public static TheoryData<string> Right => [.. RightHooks.Lines];

    public static TheoryData<string, string> Wrong
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var (id, line) in WrongHooks.Lines)
            {
                rows.Add(id, line);
            }

            return rows;
        }
    }

    [Fact]
    public void The_tables_are_long_and_of_many_functions()
    {
        Assert.True(RightHooks.Lines.Length >= 60);
        Assert.True(WrongHooks.Lines.Length >= 60);
        Assert.Equal(RightHooks.Lines.Length, RightHooks.Lines.Distinct().Count());
        Assert.Equal(WrongHooks.Lines.Length, WrongHooks.Lines.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Right))]
    public void A_hook_after_the_manual_page_raises_nothing(string line) =>
        Assert.Empty(SignatureCheck.Of(HookSource.Of(line)));

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_mistake_is_found_where_it_is(string id, string line)
    {
        var source = MarkedSource.Parse(HookSource.Of(line));
        var diagnostic = Assert.Single(SignatureCheck.Of(source.Text));
        Assert.Equal((id, source.Spans[0]), (diagnostic.Id, diagnostic.Location.SourceSpan));
    }
}

using System.Text;
using Hooks.Sockets.Lists;

namespace ReusePort.Tests.Configuration;

public class ListEntriesTests
{
    [Theory]
    [InlineData("a", "a")]
    [InlineData("a,b,c", "a|b|c")]
    [InlineData(" a ,b", " a |b")]
    [InlineData("a,,b", "a||b")]
    [InlineData(",a", "|a")]
    [InlineData("a,", "a|")]
    [InlineData(",", "|")]
    public void A_list_is_what_lies_between_commas(string list, string entries) => Assert.Equal(entries, Entries(list));

    private static string Entries(string list)
    {
        var found = new List<string>();
        var entries = new ListEntries(list.Bytes());
        while (entries.MoveNext())
        {
            found.Add(Encoding.Latin1.GetString(entries.Current));
        }

        return string.Join('|', found);
    }
}

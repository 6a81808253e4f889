using Hooks.Libc;

namespace Hooks.Generator.Tests.Catalogue;

/// <summary>A name that is most likely a misspelled one is told from another library's.</summary>
public class SimilarityTests
{
    [Theory]
    [InlineData("conect", "connect")]
    [InlineData("acept", "accept")]
    [InlineData("opne", "open")]
    [InlineData("raed", "read")]
    [InlineData("clos", "close")]
    [InlineData("Bind", "bind")]
    [InlineData("OPEN", "open")]
    [InlineData("_open", "open")]
    [InlineData("xstat", "__xstat")]
    [InlineData("open_2", "__open_2")]
    [InlineData("read_chk", "__read_chk")]
    [InlineData("isoc99_sscanf", "__isoc99_sscanf")]
    [InlineData("bind64", "bind")]
    [InlineData("getaddrinfo64", "getaddrinfo")]
    [InlineData("gethostbynmae", "gethostbyname")]
    [InlineData("clock_getime", "clock_gettime")]
    public void A_misspelling_leads_to_the_function(string name, string function) => Assert.Equal(function, LibcCatalogue.Similar(name));

    [Theory]
    [InlineData("SSL_write")]
    [InlineData("sqlite3_step")]
    [InlineData("f")]
    [InlineData("blind")]
    [InlineData("foo")]
    [InlineData("curl_easy_perform")]
    [InlineData("deflate")]
    [InlineData("png_read_row")]
    [InlineData("XOpenDisplay")]
    [InlineData("gtk_main")]
    [InlineData("")]
    [InlineData("__")]
    public void A_function_of_another_library_leads_nowhere(string name) => Assert.Null(LibcCatalogue.Similar(name));

    [Theory]
    [InlineData("mcount")]
    [InlineData("_mcount")]
    [InlineData("cfree")]
    [InlineData("llseek")]
    [InlineData("rtime")]
    [InlineData("ustat")]
    [InlineData("ntp_gettime")]
    [InlineData("strtof64")]
    [InlineData("re_comp")]
    public void A_function_of_libc_without_an_entry_leads_nowhere(string name)
    {
        Assert.Null(LibcCatalogue.Find(name));
        Assert.Null(LibcCatalogue.Similar(name));
        Assert.Null(LibcCatalogue.Nearest(name));
    }

    [Theory]
    [InlineData("gettimeofdy", "gettimeofday")]
    [InlineData("gettimofdai", "gettimeofday")]
    [InlineData("sendmessage", "sendmsg", false)]
    public void A_name_further_away_is_proposed_to_who_has_to_choose_another(string name, string function, bool isProposed = true) =>
        Assert.Equal(isProposed ? function : null, LibcCatalogue.Nearest(name));

    [Theory]
    [InlineData("open", "open", 0)]
    [InlineData("open", "opne", 1)]
    [InlineData("open", "oen", 1)]
    [InlineData("open", "oppen", 1)]
    [InlineData("open", "shut", 4)]
    [InlineData("", "ab", 2)]
    public void The_distance_counts_letters(string one, string other, int distance)
    {
        Assert.Equal(distance, NameSimilarity.Distance(one, other));
        Assert.Equal(distance, NameSimilarity.Distance(other, one));
    }
}

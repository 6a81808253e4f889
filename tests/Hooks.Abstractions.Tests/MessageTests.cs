namespace Hooks.Abstractions.Tests;

/// <summary>Compares the structs with those of the manual pages, as 64-bit Linux lays them out.</summary>
public unsafe class MessageTests
{
    [Fact]
    public void The_sizes_are_those_of_the_kernel() =>
        Assert.Equal((56, 64, 16), (sizeof(MsgHdr), sizeof(MMsgHdr), sizeof(CMsgHdr)));

    [Fact]
    public void The_offsets_in_a_message_are_those_of_the_kernel()
    {
        MsgHdr message;

        Assert.Equal(
            [0L, 8, 16, 24, 32, 40, 48],
            [
                (byte*)&message.Name - (byte*)&message,
                (byte*)&message.NameLength - (byte*)&message,
                (byte*)&message.Vector - (byte*)&message,
                (byte*)&message.VectorLength - (byte*)&message,
                (byte*)&message.Control - (byte*)&message,
                (byte*)&message.ControlLength - (byte*)&message,
                (byte*)&message.Flags - (byte*)&message,
            ]);
    }

    [Fact]
    public void The_offsets_in_control_data_are_those_of_the_kernel()
    {
        CMsgHdr header;

        Assert.Equal(
            [0L, 4, 8, 12],
            [
                (byte*)&header.Length - (byte*)&header,
                (byte*)&header.LengthHigh - (byte*)&header,
                (byte*)&header.Level - (byte*)&header,
                (byte*)&header.Type - (byte*)&header,
            ]);
    }
}

namespace System.Runtime.CompilerServices;

/// <summary>What the compiler makes of an <c>async</c> method; nothing in a hook library is.</summary>
public interface IAsyncStateMachine
{
    /// <summary>Moves to the next state.</summary>
    void MoveNext();

    /// <summary>Moves it to the heap.</summary>
    void SetStateMachine(IAsyncStateMachine stateMachine);
}

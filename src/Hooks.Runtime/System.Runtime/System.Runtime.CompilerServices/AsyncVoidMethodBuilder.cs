namespace System.Runtime.CompilerServices;

/// <summary>What the compiler calls in an <c>async void</c> method; nothing in a hook library is one.</summary>
public struct AsyncVoidMethodBuilder
{
    /// <summary>Makes one.</summary>
    [RuntimeImport("RhAsync")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern AsyncVoidMethodBuilder Create();

    /// <summary>Begins.</summary>
    public void Start<TStateMachine>(ref TStateMachine stateMachine) where TStateMachine : IAsyncStateMachine
    {
    }

    /// <summary>Waits.</summary>
    public void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine
    {
    }

    /// <summary>Waits.</summary>
    public void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine stateMachine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine
    {
    }

    /// <summary>Moves to the heap.</summary>
    public void SetStateMachine(IAsyncStateMachine stateMachine)
    {
    }

    /// <summary>Ends with an exception.</summary>
    public void SetException(Exception exception)
    {
    }

    /// <summary>Ends.</summary>
    public void SetResult()
    {
    }
}
